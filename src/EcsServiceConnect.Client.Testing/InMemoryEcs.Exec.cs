using System.Net.WebSockets;

namespace EcsServiceConnect.Client.Testing;

/// <content>What commands and sessions of ECS Exec do.</content>
public sealed partial class InMemoryEcs
{
    /// <summary>Sets up what commands do that clients run in containers by ECS Exec; without a filter, all of them.</summary>
    /// <param name="container">The container's name; null for any.</param>
    /// <param name="command">The text of the command, such as <c>ls -l</c>; null for any.</param>
    /// <returns>A setup, whose methods add what commands do.</returns>
    public ExecCommandSetup OnCommand(string? container = null, string? command = null) => new(_execSetups, container, command);

    /// <summary>Sets up what commands do that clients run in containers by ECS Exec.</summary>
    /// <param name="container">The container's name; null for any.</param>
    /// <param name="condition">Whether the setup applies to the text of a command; possibly called from several threads, and several times.</param>
    /// <returns>A setup, whose methods add what commands do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public ExecCommandSetup OnCommand(string? container, Func<string, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return OnCommand(container).When(invocation => condition(invocation.Command));
    }

    /// <summary>Sets up programs and faults of sessions of ECS Exec; without a filter, of all of them.</summary>
    /// <param name="container">The container's name; null for any.</param>
    /// <returns>A setup, whose methods add programs and faults.</returns>
    public ExecSessionSetup OnSession(string? container = null) => new(_execSetups, container);

    /// <summary>Removes everything that is set up for commands and sessions of ECS Exec. Sessions that are open keep it.</summary>
    public void ClearExecSetups() => _execSetups.Clear();

    /// <summary>Serves the data channel of a session until it ends.</summary>
    internal Task ServeSessionAsync(WebSocket socket, string sessionId, CancellationToken cancellationToken) =>
        new ExecSessionHandler(State, Events.Timer, _execSetups).HandleAsync(socket, sessionId, cancellationToken);
}
