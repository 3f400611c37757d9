namespace EcsServiceConnect.Client.Serialization;

/// <summary>The forms into which a record can be brought.</summary>
internal enum NormalForm
{
    /// <summary>As the service describes it: absent members have the values that it fills in.</summary>
    Described,

    /// <summary>For comparison: every absent member has the value that its absence means.</summary>
    Compared,
}
