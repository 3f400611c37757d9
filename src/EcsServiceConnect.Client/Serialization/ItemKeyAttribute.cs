namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Marks a member that identifies a record among the items of a list: the items of two lists are matched by it, and their order has no
/// meaning. Of several marked members, the first that is set is the key.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class ItemKeyAttribute : Attribute;
