namespace EcsServiceConnect.Client;

/// <summary>A value that the API's model does not allow. <see cref="EcsModelValidator"/> finds it.</summary>
/// <param name="Path">The member, in the form <c>containerDefinitions[1].secrets[0].name</c>; empty for the record itself.</param>
/// <param name="Message">What is wrong, in one sentence that contains the path. Values in it are shortened.</param>
public sealed record EcsModelProblem(string Path, string Message)
{
    /// <summary>
    /// Whether the service is known to report it with a message of its own, as for the number of described services. The in-memory ECS
    /// throws that message then.
    /// </summary>
    public bool HasServiceMessage { get; init; }
}
