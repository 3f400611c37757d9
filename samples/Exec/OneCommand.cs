using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;

namespace Exec;

/// <summary>Runs one command, and passes on its input, its output and its exit code.</summary>
internal static class OneCommand
{
    public static async Task<int> RunAsync(TaskHandle task, string? container, string command, CancellationToken cancellationToken)
    {
        await using var input = Console.IsInputRedirected ? Console.OpenStandardInput() : null;
        var result = await task.RunCommandAsync(container, command, new RunCommandOptions { Input = input }, cancellationToken);
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(result.OutputBytes, cancellationToken);
        return result.ExitCode ?? 0;
    }
}
