using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The failures that an answer of status 200 can hold.</summary>
internal static class Failures
{
    public static Failure Missing(string arn) => new() { Arn = arn, Reason = "MISSING" };
}
