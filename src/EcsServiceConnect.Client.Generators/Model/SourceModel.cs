namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>A record from which another one is made.</summary>
/// <param name="TypeName">How the generated code names it.</param>
/// <param name="Members">The members that both have.</param>
/// <param name="ReceivedOnly">The names on the wire of the members that only the source has.</param>
internal sealed record SourceModel(string TypeName, EquatableArray<CopiedMember> Members, EquatableArray<string> ReceivedOnly);

/// <summary>A member that two records have.</summary>
/// <param name="Name">The property.</param>
/// <param name="Conversion">What happens to the value on its way.</param>
internal sealed record CopiedMember(string Name, CopyConversion Conversion);

/// <summary>What happens to a value that is copied.</summary>
internal enum CopyConversion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An empty list, which stands for an absent one in what is only received, becomes null.</summary>
    EmptyToNull,

    /// <summary>An absent list becomes an empty one, which stands for it in what is only received.</summary>
    NullToEmpty,

    /// <summary>The source may lack a value that the copy requires; validation reports that before sending.</summary>
    AssumeNotNull,
}
