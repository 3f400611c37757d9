using System.CommandLine;
using Samples.Common;
using WebApi;

// The host itself handles Ctrl+C and SIGTERM.
return await SampleCommand.RunAsync(WebApiCommand.Create(), args, new InvocationConfiguration { ProcessTerminationTimeout = null });
