/// What happens when the user interrupts.
package enum Interrupts {
  /// From now on an interruption removes the files in the making, ends the
  /// programs that run beside this one and then the process, at once, with
  /// the status a shell expects.
  package static func removeTemporaryFilesAndExit() {
    TemporaryFiles.prepare()
    RunningPrograms.prepare()
    Platform.onInterrupt { signal in
      TemporaryFiles.removeAll()
      RunningPrograms.endAll()
      Platform.exitNow(128 + signal)
    }
  }
}

/// Where all goes that is not a result.
package enum StandardError {
  /// Writes a text; what cannot be written is lost, there being nowhere to
  /// say so.
  package static func write(_ text: String) {
    _ = Platform.writeBytes(Array(text.utf8).span, to: 2)
  }
}

/// The process itself.
package enum CurrentProcess {
  /// Makes sure that no file takes the place of a closed standard stream and
  /// gets what was meant for that; call it before anything is opened.
  package static func keepStandardStreams() { Platform.occupyClosedStreams() }

  /// Ends the process.
  package static func exit(_ status: Int32) -> Never {
    Platform.exitNow(status)
  }
}
