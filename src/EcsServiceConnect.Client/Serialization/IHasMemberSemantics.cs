namespace EcsServiceConnect.Client.Serialization;

/// <summary>A record of which more is known than the types of its members. Generated code implements it.</summary>
internal interface IHasMemberSemantics
{
    /// <summary>Gets what is known of a member.</summary>
    /// <param name="member">The member's name on the wire.</param>
    static abstract MemberSemantics GetSemantics(string member);
}
