"""Names of organisations in running text, and the listings behind them."""
