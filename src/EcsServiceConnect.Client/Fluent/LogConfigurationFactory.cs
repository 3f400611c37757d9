using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>Creates the log configurations that several builders offer.</summary>
internal static class LogConfigurationFactory
{
    public static LogConfiguration CreateAwsLogs(string group, string region, string streamPrefix, bool createGroup)
    {
        var options = new Dictionary<string, string>
        {
            [AwsLogsOption.Group] = ArgumentGuard.NotNull(group),
            [AwsLogsOption.Region] = ArgumentGuard.NotNull(region),
            [AwsLogsOption.StreamPrefix] = ArgumentGuard.NotNull(streamPrefix),
        };
        if (createGroup)
        {
            options[AwsLogsOption.CreateGroup] = "true";
        }

        return new LogConfiguration { LogDriver = LogDriver.Awslogs, Options = options };
    }
}
