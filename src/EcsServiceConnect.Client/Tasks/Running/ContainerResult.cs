using System.Globalization;
using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How a container of a task ended.</summary>
public sealed record ContainerResult
{
    /// <summary>The container's name in its task definition.</summary>
    public required string Name { get; init; }

    /// <summary>The exit code of its main process: 0 is success, 137 means that it was killed, 143 that it was asked to stop.</summary>
    /// <value>Null if it never ran, or if ECS does not know how it ended, as when its host was lost.</value>
    public int? ExitCode { get; init; }

    /// <summary>The reason why it ended or did not run, such as <c>CannotPullContainerError: ...</c>.</summary>
    /// <value>Null where ECS gives none.</value>
    public string? Reason { get; init; }

    /// <summary>Where its log is.</summary>
    /// <value>
    /// Null if it never ran or has no log configuration, where the task definition was not read
    /// (<see cref="RunTaskOptions.IncludeLogLocations"/>) or cannot be read, and for containers that are not in the definition, such as the
    /// proxy of Service Connect.
    /// </value>
    public ContainerLogLocation? LogLocation { get; init; }

    /// <summary>Whether it ran and its exit code is not known.</summary>
    internal bool HasUnknownExitCode { get; init; }

    /// <summary>Describes the end of the container in one line.</summary>
    /// <returns>A text such as <c>container app exited with 137: OutOfMemoryError: ...</c>.</returns>
    public override string ToString()
    {
        var end = ExitCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $"container {Name} exited with {code}")
            : HasUnknownExitCode ? $"container {Name} ended without an exit code"
            : $"container {Name} did not run";
        return Reason is null ? end : $"{end}: {Reason}";
    }

    internal static ContainerResult Create(Container container, EcsTask task, TaskDefinition? definition) => Create(container) with
    {
        LogLocation = definition is null ? null : LogLocationResolver.Find(definition, task, container),
    };

    internal static ContainerResult Create(Container container) => new()
    {
        Name = container.Name ?? "",
        ExitCode = container.ExitCode,
        Reason = container.Reason,
        HasUnknownExitCode = container is { ExitCode: null, RuntimeId: not null },
    };
}
