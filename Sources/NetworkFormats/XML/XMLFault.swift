/// What is wrong with an XML document.
enum XMLFault: Equatable {
  case cutOff, documentType, secondRoot, textOutside, wrongEnd
  case repeatedAttribute, badMarkup, badAttribute, badReference, badCharacter

  var problem: String {
    switch self {
    case .cutOff: "the document ends inside an element"
    case .documentType: "a document type declaration is not read"
    case .secondRoot: "a second element stands beside the root"
    case .textOutside: "text stands outside of the root element"
    case .wrongEnd: "this is not the end of the element that is open"
    case .repeatedAttribute: "the attribute is given twice"
    case .badMarkup: "this is not an XML tag"
    case .badAttribute: "this is not an XML attribute"
    case .badReference: "this is not a reference that XML knows"
    case .badCharacter: "this character must not stand in XML"
    }
  }

  var remedy: String {
    switch self {
    case .cutOff: "was the file cut off?"
    case .documentType:
      "remove it, and write what its entities stand for in their places"
    case .secondRoot, .textOutside: "a document is one element"
    case .wrongEnd: "close elements in the order in which they were opened"
    case .repeatedAttribute: "remove one"
    case .badMarkup: "write < in a text as &lt;"
    case .badAttribute: "write name=\"value\""
    case .badReference: "write & in a text as &amp;"
    case .badCharacter: "write the file anew without it"
    }
  }
}
