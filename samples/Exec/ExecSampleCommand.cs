using System.CommandLine;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;
using Samples.Common;

namespace Exec;

/// <summary>The command line: the ECS to use, the container, and the command to run there.</summary>
internal static class ExecSampleCommand
{
    public static RootCommand Create()
    {
        var words = new Argument<string[]>("command")
        {
            Description = "The command to run, as a line of the container's shell; an interactive shell by default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var cluster = new Option<string?>("--cluster") { Description = "With --aws: the cluster of the task." };
        var task = new Option<string?>("--task") { Description = "With --aws: id or ARN of a task that runs with ECS Exec." };
        var container = new Option<string?>("--container") { Description = "The container; needed if the task has more than one." };
        var command = new RootCommand("Runs a command in a container, with its exit code, or opens a shell there.") { words, container };
        var choice = new EcsTargetOptions(command, "Use a task of a real account.", cluster, task);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var exitCode = 0;
            var error = await SampleErrorHandler.RunAsync(
                async () =>
                {
                    using var ecs = choice.CreateClient(parsed, DemonstrationTask.CreateEmbedded);
                    var target = choice.IsAws(parsed)
                        ? ecs.Cluster(parsed.GetValue(cluster)!).Task(parsed.GetValue(task)!)
                        : await DemonstrationTask.StartAsync(ecs, cancellationToken);
                    var name = parsed.GetValue(container) ?? (choice.IsAws(parsed) ? null : DemonstrationTask.ContainerName);
                    exitCode = await RunAsync(target, name, string.Join(' ', parsed.GetValue(words) ?? []), cancellationToken);
                },
                canceledMessage: "Canceled. The session has ended, and with it the command.");
            return error != 0 ? error : exitCode;
        });
        return command;
    }

    private static async Task<int> RunAsync(TaskHandle task, string? container, string command, CancellationToken cancellationToken)
    {
        if (command.Length > 0 || Console.IsInputRedirected)
        {
            // Behind a pipe, a shell reads a script: it shows no prompt.
            return await OneCommand.RunAsync(task, container, command.Length > 0 ? command : "cat | /bin/sh", cancellationToken);
        }

        await Console.Error.WriteLineAsync($"A shell in {container ?? "the container"}; 'exit' ends it.");
        return await InteractiveShell.RunAsync(task, container, cancellationToken);
    }
}
