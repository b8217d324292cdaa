"""What the site build adds to pages: MkDocs hooks, and the notation of h and c."""
