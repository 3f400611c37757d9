namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Texts in messages.</summary>
internal static class ControlText
{
    public static string Join(IEnumerable<string> choices) => string.Join(", ", choices.Select(static choice => $"'{choice}'"));
}
