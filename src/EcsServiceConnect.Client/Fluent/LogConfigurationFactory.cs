using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>Creates the log configurations that several builders offer.</summary>
internal static class LogConfigurationFactory
{
    private const string Group = "awslogs-group";
    private const string Region = "awslogs-region";
    private const string StreamPrefix = "awslogs-stream-prefix";
    private const string CreateGroup = "awslogs-create-group";

    public static LogConfiguration CreateAwsLogs(string group, string region, string streamPrefix, bool createGroup)
    {
        var options = new Dictionary<string, string>
        {
            [Group] = ArgumentGuard.NotNull(group),
            [Region] = ArgumentGuard.NotNull(region),
            [StreamPrefix] = ArgumentGuard.NotNull(streamPrefix),
        };
        if (createGroup)
        {
            options[CreateGroup] = "true";
        }

        return new LogConfiguration { LogDriver = LogDriver.Awslogs, Options = options };
    }
}
