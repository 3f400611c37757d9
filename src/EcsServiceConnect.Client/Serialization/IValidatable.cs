namespace EcsServiceConnect.Client.Serialization;

/// <summary>A record that can be invalid, because of its own members or those of a record that it holds.</summary>
internal interface IValidatable
{
    /// <summary>Reports every problem of the record.</summary>
    void Validate(RequestValidator validator);
}
