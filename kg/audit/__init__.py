"""What a user asks of the extractor itself: how right its rules are, how sure its confidence, what it missed."""
