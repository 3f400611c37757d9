using QuickStart;
using Samples.Common;

return await SampleCommand.RunAsync(QuickStartCommand.Create(), args);
