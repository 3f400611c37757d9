using NamespaceMap;
using Samples.Common;

return await SampleCommand.RunAsync(NamespaceMapCommand.Create(), args);
