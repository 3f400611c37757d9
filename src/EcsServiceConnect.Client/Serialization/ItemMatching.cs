namespace EcsServiceConnect.Client.Serialization;

/// <summary>How the items of two lists are matched with each other.</summary>
internal enum ItemMatching
{
    /// <summary>By their position: the order has a meaning.</summary>
    ByIndex,

    /// <summary>By their value: the order has no meaning.</summary>
    ByValue,

    /// <summary>By their key, the member marked with <see cref="ItemKeyAttribute"/>: the order has no meaning.</summary>
    ByKey,
}
