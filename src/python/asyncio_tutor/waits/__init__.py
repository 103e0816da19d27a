"""What a task waits for, in words."""
