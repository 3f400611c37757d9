namespace EcsServiceConnect.Client.Generators;

/// <summary>The names of the library that the generator reads or writes.</summary>
internal static class KnownNames
{
    public const string ClientNamespace = "EcsServiceConnect.Client";
    public const string SerializationNamespace = ClientNamespace + ".Serialization";
    public const string RequestBase = ClientNamespace + ".EcsRequest";
    public const string ErrorBase = ClientNamespace + ".EcsServiceException";
    public const string ErrorFacts = "global::" + ClientNamespace + ".Errors.EcsErrorFacts";
    public const string ShapeAttribute = SerializationNamespace + ".EcsShapeAttribute";
    public const string UnionAttribute = SerializationNamespace + ".EcsUnionAttribute";
    public const string EnumAttribute = SerializationNamespace + ".EcsEnumAttribute";
    public const string CopiedFromAttribute = SerializationNamespace + ".CopiedFromAttribute";
    public const string WireNameAttribute = SerializationNamespace + ".WireNameAttribute";
    public const string EventWireNameAttribute = SerializationNamespace + ".EventWireNameAttribute";
    public const string NotOnWireAttribute = SerializationNamespace + ".NotOnWireAttribute";
    public const string OmittedIfEmptyAttribute = SerializationNamespace + ".OmittedIfEmptyAttribute";
    public const string InlinedAttribute = SerializationNamespace + ".InlinedAttribute";
    public const string SensitiveAttribute = SerializationNamespace + ".SensitiveAttribute";
    public const string ItemKeyAttribute = SerializationNamespace + ".ItemKeyAttribute";
    public const string UnorderedAttribute = SerializationNamespace + ".UnorderedAttribute";
    public const string AbsentMeansAttribute = SerializationNamespace + ".AbsentMeansAttribute";
    public const string ChangeEffectAttribute = SerializationNamespace + ".ChangeEffectAttribute";
    public const string ValueRangeAttribute = SerializationNamespace + ".ValueRangeAttribute";
    public const string LengthRangeAttribute = SerializationNamespace + ".LengthRangeAttribute";
    public const string PatternAttribute = SerializationNamespace + ".PatternAttribute";
    public const string AdditionalMembersAttribute = SerializationNamespace + ".AdditionalMembersAttribute";
    public const string ClientToken = "ClientToken";
    public const string RequestEnding = "Request";
}
