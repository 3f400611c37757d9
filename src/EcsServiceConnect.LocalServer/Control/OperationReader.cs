using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads the name of an operation.</summary>
internal static class OperationReader
{
    private const string Member = "operation";

    /// <exception cref="ControlException">The name is missing, or there is no such operation; the message names the nearest one.</exception>
    public static string Require(ControlBody body, InMemoryEcs ecs) => Validate(body.RequireText(Member), ecs);

    /// <exception cref="ControlException">There is no such operation; the message names the nearest one.</exception>
    public static string Validate(string name, InMemoryEcs ecs)
    {
        if (ecs.OperationNames.Contains(name))
        {
            return name;
        }

        var hint = NearestName.Find(name, ecs.OperationNames) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        throw ControlException.CreateInvalid(Member, $"an operation of ECS, not '{MessageSanitizer.Sanitize(name)}'{hint}");
    }
}
