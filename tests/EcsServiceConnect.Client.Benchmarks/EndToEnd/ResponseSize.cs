namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>The responses that the clients are compared over.</summary>
internal enum ResponseSize
{
    /// <summary>A list of one name.</summary>
    Small,

    /// <summary>A list of one hundred names, about 8 KB.</summary>
    Names,

    /// <summary>Described resources of many members, about 73 KB.</summary>
    Deep,
}
