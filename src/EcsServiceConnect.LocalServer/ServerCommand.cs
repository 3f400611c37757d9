using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The command line: its options, and what running it does.</summary>
internal static class ServerCommand
{
    private const int DefaultPort = 4567;

    /// <summary>Runs what the arguments ask for, and gives the exit code.</summary>
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var parsed = Create(output, error).Parse(arguments);
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
        }

        // The web host ends on SIGINT and SIGTERM by itself, without a time limit from the command line.
        return parsed.InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }, cancellationToken);
    }

    private static RootCommand Create(TextWriter output, TextWriter error)
    {
        var defaults = new InMemoryEcsOptions();
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1 to listen on; 0 takes a free one.",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = static result =>
            {
                if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    return number;
                }

                result.AddError($"--port is '{result.Tokens[0].Value}'; it takes a number from 0 to 65535.");
                return default;
            },
        };
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
        command.SetAction((parsed, cancellation) => ServeAsync(
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

    private static async Task<int> ServeAsync(
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
