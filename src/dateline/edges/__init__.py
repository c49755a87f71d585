"""Everything that touches the world: files, processes, the database, the terminal."""
