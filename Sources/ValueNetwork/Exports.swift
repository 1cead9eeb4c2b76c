// The library's face: what a client sees after `import ValueNetwork`.
@_exported public import GraphCore
@_exported public import GraphFormats
@_exported public import GraphMetrics
@_exported public import NetworkFormats
@_exported public import NetworkGeneration
@_exported public import NetworkModel
@_exported public import NetworkReports
@_exported public import NetworkResults
@_exported public import RecordChecks
@_exported public import RecordMetrics
@_exported public import SampleStatistics
