using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How a container of a task ended.</summary>
public sealed record StoppedContainer
{
    /// <summary>The container's name in the task definition.</summary>
    public required string Name { get; init; }

    /// <summary>The exit code; 137 is that of a container that was killed, for instance because it ran out of memory.</summary>
    /// <value>Null for a container that did not run.</value>
    public int? ExitCode { get; init; }

    /// <summary>What the service says of its end, such as <c>OutOfMemoryError: ...</c>.</summary>
    /// <value>Null where it says nothing.</value>
    public string? Reason { get; init; }

    /// <summary>The end in one line.</summary>
    /// <returns>A text such as <c>container app exited with 1</c>.</returns>
    public override string ToString()
    {
        var exit = ExitCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $"container {Name} exited with {code}")
            : $"container {Name} did not run";
        return Reason is null ? exit : $"{exit}: {Reason}";
    }

    /// <summary>Those containers of a task whose end the service tells something of.</summary>
    internal static IReadOnlyList<StoppedContainer> Of(EcsTask task) =>
    [
        .. task.Containers
            .Where(static container => container.ExitCode is not null || container.Reason is not null)
            .Select(static container => new StoppedContainer
            {
                Name = container.Name ?? "without a name",
                ExitCode = container.ExitCode,
                Reason = container.Reason,
            }),
    ];
}
