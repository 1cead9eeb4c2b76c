import NetworkModel

// They stand here and not beside the columns, so that the compiler makes them
// for the types of this room: a million rows go through each.

extension CategoryColumn {
  /// Returns the column of what each value becomes, whose equal results
  /// share a code; nil where the function gives none for some value.
  ///
  /// - Complexity: O(distinct values) calls, O(rows) for the codes where
  ///   results coincide.
  func mapping<Result: Hashable>(
    _ transform: (Value) -> Result?
  ) -> CategoryColumn<Result>? {
    var results: [Result] = []
    var codeOfResult: [Result: UInt32] = [:]
    var newCodes: [UInt32] = []
    for value in values {
      guard let result = transform(value) else { return nil }
      let next = UInt32(results.count)
      let code = codeOfResult[result] ?? next
      if code == next {
        codeOfResult[result] = code
        results.append(result)
      }
      newCodes.append(code)
    }
    if results.count == newCodes.count {
      return CategoryColumn<Result>(values: results, codes: codes)
    }
    return CategoryColumn<Result>(
      values: results, codes: codes.recoded { newCodes[Int($0)] })
  }

  /// Returns the column of what each value becomes, one value a row; nil
  /// where the function gives none for some value.
  func converting<Result: Equatable>(
    _ transform: (Value) -> Result?
  ) -> Column<Result>? {
    var results: [Result] = []
    for value in values {
      guard let result = transform(value) else { return nil }
      results.append(result)
    }
    return codes.recoded { results[Int($0)] }
  }
}

extension Column {
  /// Returns the column of what each row becomes.
  func recoded<Result: Equatable>(
    _ transform: (Value) -> Result
  ) -> Column<Result> {
    if count == 0 { return Column<Result>() }
    if let value = uniformValue {
      return Column<Result>(repeating: transform(value), count: count)
    }
    return Column<Result>(array.map(transform))
  }

  /// Returns a column that stores what each distinct value becomes once.
  func coded<Result: Hashable>(
    _ transform: (Value) -> Result
  ) -> CategoryColumn<Result> {
    if count == 0 { return CategoryColumn<Result>() }
    if let value = uniformValue {
      return CategoryColumn<Result>(
        repeating: transform(value), count: count)
    }
    var values: [Result] = []
    var codeOfValue: [Result: UInt32] = [:]
    let codes = array.map { value -> UInt32 in
      let result = transform(value)
      if let code = codeOfValue[result] { return code }
      let code = UInt32(values.count)
      codeOfValue[result] = code
      values.append(result)
      return code
    }
    return CategoryColumn<Result>(values: values, codes: Column<UInt32>(codes))
  }
}
