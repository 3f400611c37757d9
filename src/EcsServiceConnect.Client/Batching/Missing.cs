using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The failure of a resource that does not exist.</summary>
internal static class Missing
{
    public const string Reason = "MISSING";

    public static bool Is(Failure failure) => failure.Reason == Reason;

    public static Failure Of(string name, string detail) => new() { Arn = name, Reason = Reason, Detail = detail };
}
