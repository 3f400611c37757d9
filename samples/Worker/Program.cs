using System.CommandLine;
using Samples.Common;
using Worker;

// The host itself handles Ctrl+C and SIGTERM.
return await SampleCommand.RunAsync(WorkerCommand.Create(), args, new InvocationConfiguration { ProcessTerminationTimeout = null });
