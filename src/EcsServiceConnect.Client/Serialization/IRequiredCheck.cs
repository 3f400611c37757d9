namespace EcsServiceConnect.Client.Serialization;

/// <summary>A shape that can lack a required member, itself or further down.</summary>
internal interface IRequiredCheck
{
    /// <summary>Reports what is missing.</summary>
    void CheckRequired(RequiredMembers missing);
}
