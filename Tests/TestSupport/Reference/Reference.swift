/// The slow plain twins: every number straight from its definition.
package enum Reference {}
