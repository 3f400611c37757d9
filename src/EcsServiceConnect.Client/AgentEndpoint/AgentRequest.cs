namespace EcsServiceConnect.Client.AgentEndpoint;

/// <summary>A request to the agent.</summary>
/// <param name="Variable">The variable that its URL comes from.</param>
/// <param name="Operation">What it is called in messages.</param>
/// <param name="Path">Its path below the endpoint, such as <c>/task</c>, or nothing.</param>
internal record AgentRequest(AgentVariable Variable, string Operation, string Path)
{
    /// <summary>The JSON to send with PUT; null for GET.</summary>
    public byte[]? Body { get; init; }
}

/// <summary>A request to the agent whose response is read.</summary>
/// <param name="Variable">The variable that its URL comes from.</param>
/// <param name="Operation">What it is called in messages.</param>
/// <param name="Path">Its path below the endpoint, such as <c>/task</c>, or nothing.</param>
/// <param name="Read">Reads the response; a <see cref="System.Text.Json.JsonException"/> means that it cannot be read.</param>
internal sealed record AgentRequest<T>(AgentVariable Variable, string Operation, string Path, Func<AgentResponse, T> Read)
    : AgentRequest(Variable, Operation, Path);
