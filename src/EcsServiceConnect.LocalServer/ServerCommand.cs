using System.CommandLine;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The command line: its options, and what running it does.</summary>
internal static class ServerCommand
{
    private const int DefaultPort = 4567;

    /// <summary>The web host ends on SIGINT and SIGTERM by itself, without a time limit from the command line.</summary>
    public static InvocationConfiguration Invocation => new() { ProcessTerminationTimeout = null };

    public static RootCommand Create(TextWriter output, TextWriter error)
    {
        var defaults = new InMemoryEcsOptions();
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1 to listen on; 0 takes a free one.",
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value is < 0 or > 65535)
            {
                result.AddError($"--port is {value}; it must be from 0 to 65535.");
            }
        });
        var region = new Option<string>("--region")
        {
            Description = "The region that the ECS stands in and that requests are signed for.",
            DefaultValueFactory = _ => defaults.Region,
        };
        var account = new Option<string>("--account")
        {
            Description = "The account that owns everything: twelve digits.",
            DefaultValueFactory = _ => defaults.AccountId,
        };
        var deploymentTime = new Option<TimeSpan>("--deployment-time")
        {
            Description = "How long a deployment takes to its steady state, such as 500ms, 1s, 2m or 00:00:05.",
            DefaultValueFactory = _ => defaults.DeploymentTime,
            CustomParser = static result =>
            {
                if (Duration.TryParse(result.Tokens[0].Value, out var time))
                {
                    return time;
                }

                result.AddError($"--deployment-time is '{result.Tokens[0].Value}'; it takes a time such as 500ms, 1s, 2m or 00:00:05.");
                return default;
            },
        };

        var command = new RootCommand("An Amazon ECS with Service Connect in memory, on a port of this machine. Point any client at it.")
        {
            port, region, account, deploymentTime,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(port),
            new InMemoryEcsOptions
            {
                Region = parsed.GetValue(region)!,
                AccountId = parsed.GetValue(account)!,
                DeploymentTime = parsed.GetValue(deploymentTime),
            },
            output,
            error,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        int port, InMemoryEcsOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await using var server = await Server.StartAsync(new InMemoryEcs(options), port, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync($"ECS is listening on {server.Url.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await server.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
            return 0;
        }
        catch (ArgumentException wrong)
        {
            await error.WriteLineAsync(wrong.Message).ConfigureAwait(false);
        }
        catch (IOException unavailable)
        {
            await error.WriteLineAsync(unavailable.Message).ConfigureAwait(false);
        }

        return 1;
    }
}
