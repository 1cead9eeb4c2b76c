/// The slow plain twins: what the kernels and metrics are compared with.
package enum Reference {}
