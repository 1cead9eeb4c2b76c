extension Platform {
  /// What a call gave: a value, or the text of the reason why not.
  enum Answer<Value> {
    case value(Value)
    case failure(String)
  }

  /// What stands in a directory.
  enum EntryKind {
    case file, directory, other
  }

  /// What a conversion between encodings came to.
  enum ConversionEnd {
    case inputUsed, outputFull, incomplete, invalid
  }
}
