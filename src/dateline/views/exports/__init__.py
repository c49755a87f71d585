"""The account in the formats that other tools read; the table in `views/render.py` names them."""
