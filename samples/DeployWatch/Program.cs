using DeployWatch;
using Samples.Common;

return await SampleCommand.RunAsync(DeployWatchCommand.Create(), args);
