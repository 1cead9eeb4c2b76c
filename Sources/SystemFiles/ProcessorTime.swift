/// The time for which processors worked for this process.
///
/// Unlike the clock on the wall it does not depend on what else the machine
/// does, so that benchmarks on a shared one can be compared.
package enum ProcessorTime {
  package static var seconds: Double { Platform.processorSeconds }
}
