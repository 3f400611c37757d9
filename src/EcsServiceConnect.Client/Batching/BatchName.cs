namespace EcsServiceConnect.Client;

/// <summary>A name as the caller gave it, at its place among the others.</summary>
internal readonly record struct BatchName(string Text, int Index)
{
    /// <summary>
    /// The part of a name or ARN that no two resources of one call share: what follows the last slash. The service may answer with a
    /// longer form of an ARN than it was asked for.
    /// </summary>
    public static string GetKey(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];
}
