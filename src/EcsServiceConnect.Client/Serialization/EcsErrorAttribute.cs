namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks an error of the API; its code is the class's name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsErrorAttribute : Attribute
{
    /// <summary>True if the service is at fault: the status is then 500 where none is known, otherwise 400.</summary>
    public bool IsFault { get; init; }
}
