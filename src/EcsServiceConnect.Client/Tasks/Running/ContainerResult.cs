using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How a container of a task ended.</summary>
public sealed record ContainerResult
{
    /// <summary>The container's name in its task definition.</summary>
    public required string Name { get; init; }

    /// <summary>What its main process returned: 0 is success, 137 that it was killed, 143 that it ended on request.</summary>
    /// <value>Null: it never ran, or the service did not learn how it ended, as where its host was lost.</value>
    public int? ExitCode { get; init; }

    /// <summary>Why it ended or did not run, such as <c>CannotPullContainerError: ...</c>.</summary>
    /// <value>Null: the service gave no reason.</value>
    public string? Reason { get; init; }

    /// <summary>Whether it ran, and no exit code of it is known.</summary>
    internal bool HasUnknownExitCode { get; init; }

    /// <summary>The same in one line.</summary>
    /// <returns>A text such as <c>container app exited with 137: OutOfMemoryError: ...</c>.</returns>
    public override string ToString()
    {
        var end = ExitCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $"container {Name} exited with {code}")
            : HasUnknownExitCode ? $"container {Name} ended without an exit code"
            : $"container {Name} did not run";
        return Reason is null ? end : $"{end}: {Reason}";
    }

    internal static ContainerResult Create(Container container) => new()
    {
        Name = container.Name ?? "",
        ExitCode = container.ExitCode,
        Reason = container.Reason,
        HasUnknownExitCode = container is { ExitCode: null, RuntimeId: not null },
    };
}
