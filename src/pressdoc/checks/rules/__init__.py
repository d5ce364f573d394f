"""Every rule that comes with pressdoc, in the order in which their findings are told where places are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdoc.checks.rules import dates, desk, hygiene, listed, money, numbers, organisations, people, quotes, structure

if TYPE_CHECKING:
    from pressdoc.checks.rule import Rule

BUILT_IN: tuple[Rule, ...] = (
    structure.headline_duplicate,
    dates.dateline_vs_published,
    dates.weekday,
    dates.timezone_dst,
    dates.year_missing,
    dates.stale_template,
    dates.impossible,
    structure.dateline_missing,
    structure.dateline_no_place,
    money.equivalent,
    money.bare_symbol,
    money.unit_mixed,
    numbers.headline_vs_body,
    numbers.percent,
    numbers.table_sum,
    quotes.unclosed,
    quotes.no_speaker,
    quotes.mixed_marks,
    quotes.duplicate,
    people.title_conflict,
    people.name_variant,
    people.first_mention,
    organisations.name_variant,
    organisations.not_in_headline,
    structure.placeholder,
    structure.footnote,
    structure.broken_link,
    structure.correction_no_note,
    structure.furniture,
    structure.boilerplate_missing,
    structure.boilerplate_org_mismatch,
    structure.contact_missing,
    structure.contact_incomplete,
    structure.endmark_missing,
    hygiene.foreign_script,
    hygiene.mojibake,
    hygiene.invisible,
    hygiene.homoglyph,
    hygiene.double_space,
    hygiene.space_before_punctuation,
    desk.dateline_ap,
    desk.headline_length,
    listed.ticker_format,
    listed.unknown_exchange,
    listed.check_digit,
    listed.forward_looking_missing,
    listed.no_reconciliation,
    listed.regulatory_flag,
    desk.embargo_past,
    desk.embargo_published,
    desk.embargo_no_zone,
    desk.embargo_no_time,
    desk.embargo_conflict,
    desk.scale_language,
    quotes.wrong_locale,
)
