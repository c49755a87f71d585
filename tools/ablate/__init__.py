"""What each rule, finder and guard is worth on texts that it was not written for; see CONTRIBUTING.md."""
