using System.Net.WebSockets;
using System.Text;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Testing;

namespace Snippets;

/// <summary>The code of docs/guides/exec.md.</summary>
internal static class ExecSnippets
{
    public static async Task<CommandResult> RunAsync(IEcsClient ecs, string taskId, CancellationToken cancellationToken)
    {
        var task = ecs.Cluster("prod").Task(taskId);
        await task.WaitUntilExecAvailableAsync("web", cancellationToken: cancellationToken);
        var result = await task.RunCommandAsync("web", "ls -l /var/log", cancellationToken: cancellationToken);
        Console.WriteLine($"{result.ExitCode} in {result.Duration}:\n{result.Output}");

        return result;
    }

    public static async Task<CommandResult> RunInServiceAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var arn = await ecs.Cluster("prod").Service("orders").Tasks.FirstAsync(cancellationToken);
        var result = await ecs.Cluster("prod").Task(arn).RunCommandAsync("web", "bin/clear-cache", cancellationToken: cancellationToken);

        return result;
    }

    public static async Task<CommandResult> RunScriptAsync(TaskHandle task, Stream dump, CancellationToken cancellationToken)
    {
        var options = new RunCommandOptions
        {
            Shell = "/bin/bash",
            Input = dump,
            Timeout = TimeSpan.FromMinutes(30),
            MaxOutputBytes = 64 * 1024 * 1024,
        };
        var result = await task.RunCommandAsync(
            "web",
            """
            set -e
            cat > /tmp/dump.sql
            psql --quiet < /tmp/dump.sql
            """,
            options,
            cancellationToken);
        result.EnsureSuccess();

        return result;
    }

    public static async Task<int?> HandleAsync(TaskHandle task, CancellationToken cancellationToken)
    {
        try
        {
            return (await task.RunCommandAsync("web", "bin/migrate", cancellationToken: cancellationToken)).ExitCode;
        }
        catch (EcsExecException error) when (error.Outcome is EcsExecOutcome.TimedOut or EcsExecOutcome.ChannelClosed)
        {
            Console.Error.WriteLine($"{error.Message} It wrote: {error.Result?.Output}");
            return null;
        }
    }

    public static async Task OpenAsync(TaskHandle task, CancellationToken cancellationToken)
    {
        await using var session = await task.OpenSessionAsync(
            "web", "/bin/sh", new EcsExecSessionOptions { Columns = 120, Rows = 40 }, cancellationToken);
        var output = session.Stream.CopyToAsync(Console.OpenStandardOutput(), cancellationToken);
        await session.Stream.WriteAsync(Encoding.UTF8.GetBytes("tail -f /var/log/app.log\n"), cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
        await session.SendSignalAsync(EcsExecSignal.Interrupt, cancellationToken);
        await session.Stream.WriteAsync(Encoding.UTF8.GetBytes("exit\n"), cancellationToken);
        await output;
        var end = await session.WaitForExitAsync(cancellationToken);
        Console.WriteLine(end.Reason ?? "The shell has ended.");
    }

    public static EcsExecSessionOptions Encrypt(IAmazonKeyManagementService kms)
    {
        var options = new EcsExecSessionOptions
        {
            GenerateDataKeyAsync = async (request, cancellationToken) =>
            {
                var response = await kms.GenerateDataKeyAsync(
                    new GenerateDataKeyRequest
                    {
                        KeyId = request.KeyId,
                        NumberOfBytes = request.NumberOfBytes,
                        EncryptionContext = new Dictionary<string, string>(request.EncryptionContext),
                    },
                    cancellationToken);
                return new EcsExecDataKey
                {
                    Plaintext = response.Plaintext.ToArray(),
                    Ciphertext = response.CiphertextBlob.ToArray(),
                };
            },
        };

        return options;
    }

    public static EcsExecSessionOptions Connect()
    {
        var options = new EcsExecSessionOptions
        {
            ConnectAsync = async (address, cancellationToken) =>
            {
                var socket = new ClientWebSocket();
                socket.Options.Proxy = new System.Net.WebProxy("http://proxy.example:3128");
                await socket.ConnectAsync(address, cancellationToken);
                return socket;
            },
        };

        return options;
    }

    public static async Task TestAsync(InMemoryEcs inMemoryEcs, TaskHandle task)
    {
        inMemoryEcs.OnCommand("web", "bin/migrate").RespondWith("3 migrations\n", exitCode: 0);

        var result = await task.RunCommandAsync("web", "bin/migrate");

        Assert.Equal("3 migrations\n", result.Output);
    }

    public static void SetUp(InMemoryEcs inMemoryEcs)
    {
        inMemoryEcs.OnSession("web").Close("Maintenance.", messages: 1);
        inMemoryEcs.OnTask("orders").OnContainer("web").StopExecAgent(after: TimeSpan.FromMinutes(1));
        inMemoryEcs.ClearExecSetups();
    }
}
