using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Batching;

/// <summary>The failure of a resource that does not exist.</summary>
internal static class MissingFailure
{
    public const string Reason = "MISSING";

    public static bool IsMissing(Failure failure) => failure.Reason == Reason;

    public static Failure Create(string name, string detail) => new() { Arn = name, Reason = Reason, Detail = detail };
}
