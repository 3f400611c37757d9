using Deploy;
using Samples.Common;

return await SampleCommand.RunAsync(DeployCommand.Create(), args);
