using Exec;
using Samples.Common;

return await SampleCommand.RunAsync(ExecSampleCommand.Create(), args);
